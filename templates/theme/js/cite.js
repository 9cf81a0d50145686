// Makes records of the article for bibliographies, from what the page itself says: its JSON-LD, and its date
// as EDTF. Buttons stand only where this script runs; the citations above them are text.
const box = document.querySelector('[data-cite]');
const graph = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)['@graph'];
const article = graph.find(node => node.headline);
const edtf = box.dataset.cite;
const paper = article.publisher.name;
const authors = (article.author ?? []).map(person);
const address = article.url;

// The beginning of an interval, without the signs of doubt; a decade or century stays out.
const date = (edtf.split('/').find(part => /^\d{4}/.test(part)) ?? '').replace(/[?~%]$/, '').split('T')[0];
const [year, month, day] = date.split('-').map(Number);
const parts = [year, month >= 1 && month <= 12 ? month : 0, day].filter(Boolean);
const doubtful = /[?~%]/.test(edtf);

// The parts of a name, where the page tells them apart; else it is a name as a whole.
function person({name, givenName: given, familyName: family, honorificSuffix: suffix}) {
  return given ? {family, given, ...(suffix && {suffix})} : {literal: name};
}

function csl() {
  const item = {
    id: address, type: 'article-newspaper', title: article.headline, 'container-title': paper, URL: address,
    language: article.inLanguage, author: authors, abstract: article.description, page: article.printPage,
    section: article.articleSection, edition: article.printEdition,
  };
  if (parts.length) item.issued = {'date-parts': [parts], ...(doubtful && {circa: true})};
  if (!authors.length) delete item.author;
  return JSON.stringify([item], null, 2) + '\n';
}

function ris() {
  const lines = [['TY', 'NEWS'], ['TI', article.headline], ...authors.map(author => ['AU', reversed(author)]), ['T2', paper]];
  if (parts.length) {
    const padded = [parts[0], ...parts.slice(1).map(part => String(part).padStart(2, '0'))];
    lines.push(['PY', parts[0]], ['DA', [...padded, '', ''].slice(0, 3).join('/')]);
  }
  lines.push(['SP', article.printPage], ['LA', article.inLanguage], ['AB', article.description]);
  for (const word of article.keywords ?? []) lines.push(['KW', word]);
  lines.push(['UR', address], ['ER', '']);
  return lines.filter(([tag, value]) => value || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}\r\n`).join('');
}

function reversed({family, given, suffix, literal}) {
  return literal ?? [family, given, suffix].filter(Boolean).join(', ');
}

function bibtex() {
  const escaped = text => String(text).replace(/[\\{}]/g, mark => ({'\\': '\\textbackslash{}', '{': '\\{', '}': '\\}'}[mark]))
    .replace(/[&%$#_]/g, '\\$&').replace(/~/g, '\\textasciitilde{}').replace(/\^/g, '\\textasciicircum{}');
  const names = authors.map(author => author.literal ? `{${escaped(author.literal)}}` : escaped(
    [author.family, author.suffix, author.given].filter(Boolean).join(', ')));
  const fields = {
    author: names.join(' and '), title: `{${escaped(article.headline)}}`, journal: escaped(paper),
    year: parts[0], month: parts[1], day: parts[2], pages: article.printPage && escaped(article.printPage),
    url: address, langid: article.inLanguage,
    note: doubtful ? escaped(`Date as known: ${edtf}`) : undefined,
  };
  const key = `${authors[0]?.family ?? authors[0]?.literal ?? paper}${parts[0] ?? ''}`.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
  return `@article{${key},\n` + Object.entries(fields).filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},\n`).join('') + '}\n';
}

for (const [label, make, ending, type] of [
  ['BibTeX', bibtex, 'bib', 'application/x-bibtex'],
  ['RIS', ris, 'ris', 'application/x-research-info-systems'],
  ['CSL-JSON', csl, 'json', 'application/vnd.citationstyles.csl+json'],
]) {
  const button = box.appendChild(document.createElement('button'));
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([make()], {type}));
    link.download = `${address.replace(/\/$/, '').split('/').pop() || 'article'}.${ending}`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
