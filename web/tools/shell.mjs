// Writes into the service worker which files make up this version of the client, and a name for them all.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dist = new URL("../dist/", import.meta.url).pathname;
const worker = join(dist, "sw.js");
const sum = createHash("sha256");
const files = [];
for (const name of readdirSync(dist, { recursive: true }).sort()) {
  if (!/\.(html|js|css|svg|png|webmanifest)$/.test(name) || name === "sw.js") continue;
  sum.update(name).update(readFileSync(join(dist, name)));
  files.push(name === "index.html" ? "/" : `/${name}`);
}
const code = readFileSync(worker, "utf8");
sum.update(code);
if (!/["`]__FILES__["`]/.test(code) || !code.includes("__SHELL__"))
  throw new Error("the worker has no place for its files");
writeFileSync(
  worker,
  code
    .replace(/["`]__FILES__["`]/, JSON.stringify(files))
    .replaceAll("__SHELL__", `kairan-shell-${sum.digest("hex").slice(0, 16)}`),
);
