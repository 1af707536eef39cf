/** What a person sees of a list that is wider than its window: the words that stand uncovered, column by column, as one scrolls to them. */
import type { Locator } from '@playwright/test';

/** Stands for the words of a cell that are covered, cut off, or outside of the list. */
export const NOT_SEEN = '[not seen]';
/** Stands for the words of a cell that begins somewhere else than its header. */
export const NOT_ALIGNED = '[not below its header]';

export type Seen = { headers: string[]; rows: string[][] };

/**
 * Scrolls `list` (a grid, or a table with or without headers) sideways to the beginning and to the end of each column, and reads what is seen there of the
 * rows that its scroller shows. Words that end in an ellipsis count as seen when they begin in sight.
 */
export function seenIn(list: Locator): Promise<Seen> {
  return list.evaluate(
    (list, { NOT_SEEN, NOT_ALIGNED }) => {
      const CELLS = ':scope > :is([role="gridcell"], [role="rowheader"], td, th)';
      const headers = [...list.querySelectorAll<HTMLElement>('[role="columnheader"], thead th')];
      const scrollerOf = (element: Element): Element => {
        for (let one: Element | null = element; one; one = one.parentElement) {
          if (/auto|scroll/.test(getComputedStyle(one).overflowX)) return one;
        }
        return document.documentElement;
      };
      const scroller = scrollerOf(list);
      list.scrollIntoView({ block: 'nearest' });
      scroller.scrollLeft = 0;
      const area = scroller.getBoundingClientRect();
      const headEnd = Math.max(area.top, ...headers.map((header) => header.getBoundingClientRect().bottom));
      const isShown = (row: HTMLElement) => {
        const { top, bottom, height } = row.getBoundingClientRect();
        if (height === 0 || top < headEnd - 1 || bottom > Math.min(area.bottom, innerHeight) + 1) return false;
        // The page around the list may show less of it than its scroller does.
        const isInSight = (y: number) => scroller.contains(document.elementFromPoint(area.left + scroller.clientWidth / 2, y));
        return isInSight(top + 2) && isInSight(bottom - 2);
      };
      const rows = [...list.querySelectorAll<HTMLElement>('[role="row"], tbody tr')].filter((row) => row.querySelector(CELLS) && isShown(row));

      /** Where the first and the last character of an element are, or the middle of what it shows in place of words. */
      const ends = (element: HTMLElement): DOMRect[] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => {
          const isHidden = node.parentElement?.closest('.visually-hidden') || node.textContent?.trim() === '';
          return isHidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
        });
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        const [first, last] = [texts[0], texts.at(-1)];
        if (!first || !last) return [...element.querySelectorAll('input, button, svg')].slice(0, 1).map((one) => one.getBoundingClientRect());
        const at = (text: Text, place: number) => {
          const range = document.createRange();
          range.setStart(text, place);
          range.setEnd(text, place + 1);
          return range.getBoundingClientRect();
        };
        const isCut = element.scrollWidth > element.clientWidth || element.querySelector('.log-words') !== null;
        const begin = at(first, first.data.search(/\S/));
        return isCut ? [begin] : [begin, at(last, last.data.trimEnd().length - 1)];
      };
      const isSeen = (element: HTMLElement, rect: DOMRect) =>
        element.contains(document.elementFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2));

      const column = (place: number) => {
        const cells = rows.map((row) => row.querySelectorAll<HTMLElement>(CELLS)[place]).filter((cell) => cell !== undefined);
        const header = headers[place];
        const all = header ? [header, ...cells] : cells;
        // A column may be wider than the room beside what stays in sight: its beginning and its end are seen one after the other.
        const seen = all.map(() => [false, false]);
        let isAligned = true;
        for (const inline of ['start', 'end'] as const) {
          all[0]?.scrollIntoView({ inline, block: 'nearest' });
          all.forEach((cell, row) => {
            const rects = ends(cell);
            [rects.at(0), rects.at(-1)].forEach((rect, end) => (seen[row]![end] ||= !rect || isSeen(cell, rect)));
            isAligned &&= Math.abs(cell.getBoundingClientRect().left - all[0]!.getBoundingClientRect().left) <= 1;
          });
        }
        const words = all.map((cell, row) => {
          if (!isAligned) return NOT_ALIGNED;
          return seen[row]!.every(Boolean) ? cell.innerText.trim() : NOT_SEEN;
        });
        return { header: header ? words[0]! : '', words: header ? words.slice(1) : words };
      };
      const count = Math.max(0, ...rows.map((row) => row.querySelectorAll(CELLS).length));
      const columns = Array.from({ length: count }, (_, place) => column(place));
      return {
        headers: columns.map(({ header }) => header),
        rows: rows.map((_, row) => columns.map(({ words }) => words[row] ?? '')),
      };
    },
    { NOT_SEEN, NOT_ALIGNED },
  );
}
