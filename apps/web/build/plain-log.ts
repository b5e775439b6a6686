/** What Yjs asks of `lib0/logging` outside its own tests: nothing that a person has to see. */
export const print = (): void => undefined
export const warn = print
export const [BOLD, UNCOLOR, UNBOLD, GREY, RED, GREEN, BLUE, ORANGE, PURPLE] = Array.from({ length: 9 }, () => '')
