#!/bin/sh
# `dom-accessibility-api`, which computes names for Testing Library and for virtual screen readers, throws for an element that has
# left the page and is labelled by another one: it asks the root of the element's tree for ids, and that root is the element itself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' > package.json
npm install --silent --no-audit --no-fund dom-accessibility-api@0.7.0 jsdom@26.1.0
cat > page.mjs <<'JS'
import { JSDOM } from 'jsdom';
import { computeAccessibleName } from 'dom-accessibility-api';

const { window } = new JSDOM('<h2 id="title">Sign in</h2><div role="group" aria-labelledby="title"></div>', { pretendToBeVisual: true });
globalThis.window = window;
const group = window.document.querySelector('div');
const name = () => {
  try {
    return computeAccessibleName(group);
  } catch (error) {
    return error.message;
  }
};
console.log(`in the page: ${name()}`);
group.remove();
console.log(`removed: ${name()}`);
JS
seen=$(node page.mjs)
echo "$seen"
case "$seen" in
    "in the page: Sign in
removed: root.getElementById is not a function") echo "As found: the name of a removed element throws." ;;
    *) echo "Changed: the name of a removed element is computed in another way."; exit 1 ;;
esac
