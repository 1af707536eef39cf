#!/bin/sh
# When the element under the cursor of `@guidepup/virtual-screen-reader` is removed, the next key press takes the cursor to the end of the
# document: the index -1 of an element that is not found is looked up as the last one. A browser and a real screen reader go on from where it was.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' > package.json
npm install --silent --no-audit --no-fund @guidepup/virtual-screen-reader@0.33.0 jsdom@26.1.0
cat > page.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('', { pretendToBeVisual: true });
for (const name of ['document', 'Node', 'Element', 'HTMLElement', 'Event', 'KeyboardEvent']) globalThis[name] = window[name];
globalThis.window = window;
const { virtual } = await import('@guidepup/virtual-screen-reader');
const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

document.body.innerHTML = '<p>One</p><button>Gone</button><button>Two</button><button>Three</button>';
await virtual.start({ container: document.body });
document.querySelector('button').focus();
await moment();
document.querySelector('button').remove();
await moment();
await virtual.press('Shift');
console.log((await virtual.spokenPhraseLog()).join('; '));
process.exit(0);
JS
seen=$(node page.mjs)
echo "$seen"
case "$seen" in
    "document; button, Gone; end of document") echo "As found: a key press after the removal says the end of the document." ;;
    *) echo "Changed: a key press after the removal says something else."; exit 1 ;;
esac
