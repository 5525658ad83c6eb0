/** Fulfils when every animation and transition that ends has ended, in any shadow root. */
export async function stillness(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const ending = animations(document).filter(
    ({ effect }) => effect?.getComputedTiming().endTime !== Infinity,
  );
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** A root tells of its own animations, not of those in the shadow roots inside. */
function animations(root: Document | ShadowRoot): Animation[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? animations(shadowRoot) : [],
  );
  return [...root.getAnimations(), ...inside];
}
