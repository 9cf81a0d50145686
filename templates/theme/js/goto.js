// Leads to a day, or if nothing appeared then to its month, or to its year.
const form = document.querySelector('.goto');
const two = (number) => String(number).padStart(2, '0');

const [day, month, year] = [...form.querySelectorAll('datalist')].map(list => {
  const select = document.createElement('select');
  select.ariaLabel = list.ariaLabel;
  for (const {label, value} of list.options) select.add(new Option(label || value, value));
  list.replaceWith(select);
  return select;
});
for (const select of [month, day]) select.add(new Option('–', ''), 0);
for (let d = 1; d <= 31; d++) day.add(new Option(d, two(d)));
for (const select of [month, day]) select.selectedIndex = 0;
form.prepend(form.dataset.label);
form.append(document.createElement('button'));
form.lastChild.textContent = form.dataset.go;
form.hidden = year.length === 0;

const exists = async (url) => {
  // On a disk nothing can be asked, but this page has a link to each month.
  if (location.protocol === 'file:') return document.querySelector(`a[href="${url}"]`) !== null;
  try {
    return (await fetch(url, {method: 'HEAD'})).ok;
  } catch {
    return true;
  }
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const base = year.value.replace(/index\.html$/, '');
  const file = base === year.value ? '' : 'index.html'; // as addresses are on a disk
  const places = [year.value];
  if (month.selectedIndex > 0) {
    const ofMonth = `${base}${two(month.selectedIndex)}/`;
    places.unshift(ofMonth + file);
    if (day.value) places.unshift(`${ofMonth}${day.value}/${file}`);
  }
  for (const place of places) {
    if (place === year.value || (await exists(place))) return location.assign(place);
  }
});
