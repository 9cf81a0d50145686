// Fills each box that names a file of the newest articles; if that fails, the link in it stays.
for (const box of document.querySelectorAll('[data-latest]')) {
  try {
    const {articles} = await (await fetch(box.dataset.latest)).json();
    const list = document.createElement('ul');
    list.className = 'lines';
    for (const {url, title, lang, dir, date} of articles.slice(0, 6)) {
      const item = list.appendChild(document.createElement('li'));
      const when = item.appendChild(document.createElement('span'));
      when.className = 'meta';
      when.textContent = date;
      const link = item.appendChild(document.createElement('a'));
      link.href = url;
      link.textContent = title;
      link.lang = lang;
      link.dir = dir;
    }
    if (list.firstChild) box.replaceChildren(list);
  } catch {
    // The link to the front page is good enough.
  }
}
