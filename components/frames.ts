/** Runs `work` when the next frame has been shown. */
export function afterFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

export const twoFrames = (): Promise<unknown> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
