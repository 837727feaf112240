/** How a person wants the screen: where the palette is, and whether only the most needed is there. */
export interface ScreenChoice {
  readonly leftHanded: boolean;
  readonly simple: boolean;
}

const KEY = "kairan.screen";
const USUAL: ScreenChoice = { leftHanded: false, simple: false };

/** As it was last chosen in this browser. */
export function storedScreen(): ScreenChoice {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<ScreenChoice> | null;
    return { leftHanded: stored?.leftHanded === true, simple: stored?.simple === true };
  } catch {
    return USUAL;
  }
}

export function keepScreen(choice: ScreenChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing shows it as chosen until it is closed.
  }
}
