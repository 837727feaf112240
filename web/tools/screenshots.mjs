// Photographs the screens of two fresh servers, one with the demo meeting and one without.
// Usage: node screenshots.mjs LANGUAGE FOLDER DEMO_URL DEMO_PAPERS SET_UP_LINK
import { attendee } from "./screens/attendee.mjs";
import { Camera } from "./screens/camera.mjs";
import { chair } from "./screens/chair.mjs";
import { desk } from "./screens/desk.mjs";
import { doors, fromNothing } from "./screens/doors.mjs";
import { catalogues } from "./screens/words.mjs";

const [language, folder, base, papers, setUp] = process.argv.slice(2);
const words = (await catalogues())[language];
const { links } = await (await fetch(`${base}/api/demo`)).json();
const link = (role, index = 0) => links.filter((one) => one.role === role)[index].url;

const camera = await Camera.start({ base, folder, language });
await doors(camera);
await attendee(camera, link, words);
await chair(camera, link, words);
await desk(camera, link, words, papers);
await camera.close();

const empty = await Camera.start({ base: new URL(setUp).origin, folder, language });
await fromNothing(empty, setUp, words);
await empty.close();
