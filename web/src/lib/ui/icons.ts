/** Our own drawings on a 24 x 24 grid: strokes of 2, round ends. The word beside an icon carries the meaning. */
export const icons = {
  agree: 'M4 12.5l5 5L20 6.5',
  agreeInPart: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16M15.5 5v14',
  disagree: 'M6 6l12 12M18 6L6 18',
  other: 'M5 5h14v10h-7l-4 4v-4H5z',
  info: 'M12 11v6M12 7.2v.1M12 3a9 9 0 100 18 9 9 0 000-18z',
  success: 'M8 12.3l2.8 2.8L16 9.5M12 3a9 9 0 100 18 9 9 0 000-18z',
  problem: 'M12 9v5M12 17.2v.1M12 3.5L2.5 20h19z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  first: 'M18 5l-7 7 7 7M6 5v14',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  today: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  drafts: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  meetings:
    'M12 4a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM5 8a2 2 0 100 4 2 2 0 000-4zM19 8a2 2 0 100 4 2 2 0 000-4zM8 20v-5a4 4 0 018 0v5M2.5 18v-2a2.5 2.5 0 013.5-2.3M21.5 18v-2a2.5 2.5 0 00-3.5-2.3',
  opinions: 'M4 5h16v11h-8l-4 4v-4H4zM8 9h8M8 12.5h5',
  moderation:
    'M12 5c5 0 8.5 4.5 9.5 7-1 2.5-4.5 7-9.5 7s-8.5-4.5-9.5-7C3.5 9.5 7 5 12 5zM12 9a3 3 0 100 6 3 3 0 000-6z',
  themes: 'M4 4h7v7H4zM13 13h7v7h-7zM16.5 4a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM4 16.5h7M7.5 13v7',
  answers: 'M20 19v-5a4 4 0 00-4-4H5M9.5 5.5L5 10l4.5 4.5',
  reports: 'M5 21V4M5 21h15M9 17v-5M13 17V8M17 17v-7',
  units: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  codes: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  people:
    'M9 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 20a6.5 6.5 0 0113 0M16 5a3.2 3.2 0 010 6.2M17.5 14.2a6.2 6.2 0 014 5.8',
  rights: 'M12 3l8 3v6c0 4.5-3.2 7.8-8 9-4.8-1.2-8-4.5-8-9V6zM9 12l2.2 2.2L15.5 10',
  audit: 'M9 4H5v16h14V4h-4M9 2.5h6v3H9zM8.5 10h7M8.5 13.5h7M8.5 17h4',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 100 4.4 2.2 2.2 0 000-4.4zM9 14.8a2.2 2.2 0 100 4.4 2.2 2.2 0 000-4.4z',
  help: 'M9.5 9.5a2.5 2.5 0 113.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.7v.1M12 3a9 9 0 100 18 9 9 0 000-18z',
  mine: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20a7.5 7.5 0 0115 0',
  signOut: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
} as const

export type IconName = keyof typeof icons
