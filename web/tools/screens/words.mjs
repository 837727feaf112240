// The words of the screens, from the client's own catalogues.
import { build } from "esbuild";

const FROM = new URL("../../src/text/", import.meta.url).pathname;

/** The catalogues by language. */
export async function catalogues() {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { ja } from "./ja"; export { en } from "./en";',
      resolveDir: FROM,
    },
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
