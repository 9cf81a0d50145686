// What axe-core does not look for. Each check returns what it finds wrong, a line each.
window.checks = (() => {
  const visible = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
  const name = element => {
    const text = (element.textContent || element.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim().slice(0, 40);
    const classes = element.getAttribute('class');
    return `<${element.localName}${classes ? ` class="${classes}"` : ''}> ${text}`;
  };
  // What only a mouse can reach repeats links that a keyboard reaches elsewhere.
  const focusable = () => [...document.querySelectorAll('a[href], button, select, summary, input, [tabindex]')]
    .filter(element => element.getAttribute('tabindex') !== '-1' && visible(element));

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (node.data.trim() && !parent.closest('script, title, option, .skip, .calendar caption') && visible(parent)
        && getComputedStyle(parent).fontSize !== '0px') found.push(node);
    }
    return found;
  }

  return {
    headings() {
      const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(visible);
      const faults = [];
      const first = all.filter(heading => heading.localName === 'h1');
      if (first.length !== 1) faults.push(`${first.length} h1: ${first.map(name).join('; ')}`);
      let before = 0;
      for (const heading of all) {
        const level = Number(heading.localName[1]);
        if (level > before + 1 && before > 0) faults.push(`h${level} after h${before}: ${name(heading)}`);
        if (!heading.textContent.trim() && !heading.querySelector('img[alt]')) faults.push(`empty: ${name(heading)}`);
        before = level;
      }
      return faults;
    },

    // Call it after a key was pressed: only then a focus set by a script is one that is shown.
    focus() {
      const faults = [];
      for (const element of focusable()) {
        element.focus();
        if (document.activeElement !== element) {
          faults.push(`takes no focus: ${name(element)}`);
          continue;
        }
        const style = getComputedStyle(element);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push(`focus not seen: ${name(element)}`);
        const box = [...element.getClientRects()].find(rect => rect.width > 0 && rect.height > 0);
        if (!box) {
          faults.push(`no room: ${name(element)}`);
          continue;
        }
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!top || !(element.contains(top) || top.contains(element))) faults.push(`covered: ${name(element)} by ${top && name(top)}`);
      }
      return faults;
    },

    width() {
      const {scrollWidth, clientWidth} = document.documentElement;
      return scrollWidth > clientWidth ? [`${scrollWidth} wide in ${clientWidth}`] : [];
    },

    clipped() {
      const faults = [];
      for (const element of document.querySelectorAll('body *')) {
        const style = getComputedStyle(element);
        if (!visible(element) || style.display === 'inline' || element.matches('.skip, .calendar caption, svg *, select')) continue;
        const hides = axis => ['hidden', 'clip'].includes(axis);
        if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`cut at the side: ${name(element)}`);
        if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`cut below: ${name(element)}`);
      }
      return faults;
    },

    // Letters fill the middle of a line's box; what leads between lines may overlap.
    overlaps() {
      const boxes = [];
      for (const node of texts()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const {left, right, top, bottom, width, height} of range.getClientRects()) {
          if (width > 1 && height > 1) boxes.push({node, left, right, top: top + height * .35, bottom: bottom - height * .35});
        }
      }
      boxes.sort((a, b) => a.top - b.top);
      const faults = new Set();
      boxes.forEach((a, i) => {
        for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom; j++) {
          const b = boxes[j];
          if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) {
            faults.add(`"${a.node.data.trim().slice(0, 30)}" lies over "${b.node.data.trim().slice(0, 30)}"`);
          }
        }
      });
      return [...faults];
    },

    motion() {
      const moves = times => times.split(',').some(time => parseFloat(time) > 0);
      return [...document.querySelectorAll('*')].filter(element => {
        const style = getComputedStyle(element);
        return moves(style.transitionDuration) || moves(style.animationDuration) || style.scrollBehavior === 'smooth';
      }).map(element => `moves: ${name(element)}`);
    },

    // By the letters: a part of three words or more is in a language that is written so. Names and addresses
    // are in none, titles cited are as they are, and what joins two languages in one line cannot say so.
    languages() {
      const scripts = {ar: 'Arabic', he: 'Hebrew'};
      return texts().filter(node => {
        if (node.parentElement.closest('.facts, .cite, .neighbours, .links') || /^\s*https?:/.test(node.data)) return false;
        const words = node.data.match(/\p{L}[\p{L}\p{M}’'-]+/gu) ?? [];
        const language = node.parentElement.closest('[lang]').lang.split('-')[0];
        const script = scripts[language] ?? 'Latin';
        const other = new RegExp(`\\p{L}(?<!\\p{sc=${script}})`, 'u');
        if (language === 'ja' || (language === 'he' && /^[\p{sc=Latin}\s]+$/u.test(node.data))) return false; // no words of ours
        return words.filter(word => other.test(word)).length > 2;
      }).map(node => `in "${node.parentElement.closest('[lang]').lang}": ${node.data.trim().slice(0, 60)}`);
    },

    images() {
      return [...document.images].filter(visible).flatMap(image => [
        ...(image.hasAttribute('alt') ? [] : [`no alt: ${image.src}`]),
        ...(image.hasAttribute('width') && image.hasAttribute('height') ? [] : [`no size: ${image.src}`]),
        ...(image.alt.length > 250 || /\.(jpe?g|png|svg|webp)$/i.test(image.alt) ? [`alt: ${image.alt}`] : []),
      ]);
    },
  };
})();
