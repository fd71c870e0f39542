/** The files of the page; other texts, such as those in a peek, are no concern of the engine. */
export const FILES = { scheme: 'file' } as const;
