// Leads on from former addresses that no page can stand at: those that ask for something (/?p=123), and those with
// endings of programs (/article.php). Without scripts the page says what it has to say all the same.
const root = new URL('../../', import.meta.url);
const path = location.pathname.startsWith(root.pathname)
  ? location.pathname.slice(root.pathname.length - 1)
  : '';

// The same key as Broadsheet makes: the path without case, the parameters sorted, without those of trackers.
const tracking = /^(utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|cmpid|ocid|smid|ito|xtor|_ga)$/;
const folded = (text) => {
  const plain = /^[\x00-\x7f]*$/.test(text)
    ? text.toLowerCase()
    : text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
  const page = plain.replace(/\/index\.html$/, '/');
  return page.length > 1 ? page.replace(/\/$/, '') : page;
};
const asked = new URLSearchParams(location.search);
for (const name of [...asked.keys()]) if (tracking.test(name)) asked.delete(name);
asked.sort();

const shard = (key) => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 16)) & 0xff).toString(16).padStart(2, '0');
};

const leads = async (key) => {
  const answer = await fetch(new URL(`redirects/${shard(key)}.json`, root));
  const known = answer.ok ? await answer.json() : {};
  return Object.hasOwn(known, key) ? known[key] : '';
};

try {
  const key = path && folded(decodeURIComponent(path));
  const query = asked.toString();
  // The front page stands at its own address, whatever it is asked for.
  const keys = [query && `${key}?${query}`, key !== '/' && key].filter(Boolean);
  for (const each of path && key !== '/404.html' ? keys : []) {
    const target = await leads(each);
    if (!target) continue;
    const to = new URL(target, location.href);
    if (/^https?:$/.test(to.protocol)) location.replace(to);
    break;
  }
} catch {
  // There is no former address at this one.
}
