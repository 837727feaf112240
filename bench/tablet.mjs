// Measures the tablet's client in headless Chromium on the demo meeting of a fresh server.
// Usage: node tablet.mjs URL [--json] [--turns N] [--strokes N]
import { parseArgs } from "node:util";
import { counting } from "./tablet/loading.mjs";
import { demoLinks, launch, Tablet } from "./tablet/tablet.mjs";
import { turning } from "./tablet/turning.mjs";
import { drawing, fill, replay } from "./tablet/writing.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    turns: { type: "string", default: "80" },
    strokes: { type: "string", default: "500" },
  },
});
const browser = await launch();
try {
  const measured = await measure(await demoLinks(positionals[0]));
  if (values.json) console.log(JSON.stringify(measured));
  else for (const line of lines(measured)) console.log(line);
} finally {
  await browser.close();
}

async function measure(link) {
  const { sums, watch } = counting();
  const member = await Tablet.open(browser, link("attendee"), watch);
  const load = { ...sums };
  const chair = await Tablet.open(browser, link("chair"));
  const turns = await turning({ chair, member, turns: Number(values.turns) });
  await member.close();

  const writer = await Tablet.open(browser, link("attendee", 1));
  await fill(writer);
  const drawn = { full: await drawing(writer, 1), slowed: await drawing(writer, 4) };
  await writer.close();
  const diarist = await Tablet.open(browser, link("attendee", 2));
  const hours = await replay(diarist, Number(values.strokes));
  return { load, turns, drawn, hours };
}

function lines({ load, turns, drawn, hours }) {
  const ms = (value) => `${value.toFixed(1)} ms`;
  const kb = (value) => `${(value / 1000).toFixed(0)} KB`;
  const drew = ({ seen, whole, longest, again }) =>
    `the first time seen after ${ms(seen)}, whole after ${ms(whole)}, no painting over ${ms(longest)}, then ${ms(again)}`;
  const { before, after } = turns;
  return [
    `page turn, CPU slowed 4 times, ${turns.turns} turns: median ${ms(turns.turnMedian)} (bar 50 ms), p95 ${ms(turns.turnP95)}`,
    `decoded pages alive at most: ${turns.decoded} (bar 3), on ${turns.canvases} canvases as large as the stage`,
    `after 300 turns and 20 changes of paper (bar: no growth): heap ${kb(before.heap)} -> ${kb(after.heap)}, nodes ${before.nodes} -> ${after.nodes}, listeners ${before.listeners} -> ${after.listeners}`,
    `2,000 strokes of 40 points drawn anew (bar 100 ms): ${drew(drawn.full)}; CPU slowed 4 times: ${drew(drawn.slowed)}`,
    `first load until a page is visible (bar 150 KB without pictures): ${kb(load.code + load.data)} = client ${kb(load.code)} + meeting ${kb(load.data)}; pictures ${kb(load.pictures)}`,
    `${hours.strokes} strokes, CPU slowed 4 times, from the pen to the end of the frame: first twentieth ${ms(hours.echoFirst)}, last ${ms(hours.echoLast)} (bar: no slower), its p95 ${ms(hours.echoLastP95)}; lifting the pen ${ms(hours.liftFirst)}, ${ms(hours.liftLast)}`,
  ];
}
