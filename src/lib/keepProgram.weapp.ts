/** WeChat keeps a mini-program itself. */
export function keepProgram(): void {}
