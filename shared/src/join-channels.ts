/** How people come in by a code: an address sent to their phones, a sheet they scan, a device several use in turn. */
export const joinChannels = ['link', 'sheet', 'shared'] as const
export type JoinChannel = (typeof joinChannels)[number]

/** The ways persons are counted by: with those that come through a code, those entered for others. */
export const personChannels = [...joinChannels, 'paper', 'meeting'] as const
export type PersonChannel = (typeof personChannels)[number]
