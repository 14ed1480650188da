comment on table draft_version is 'One published wording of a whole draft; a version is never changed, a new one takes its place.';
comment on table theme_opinion is 'Which opinions a theme holds now; written anew by each analysis.';
comment on table staff_session is 'A staff user signed in on one device, until it expires; kept by better-auth.';
comment on table staff_verification is 'Short-lived proofs better-auth hands out, such as a password reset.';
