// Leads to a day, or if nothing appeared then to its month, or to its year.
const form = document.querySelector('.goto');
const [day, month, year] = form.querySelectorAll('select');
const two = (number) => String(number).padStart(2, '0');

for (let d = 1; d <= 31; d++) day.add(new Option(d, two(d)));
for (const option of [...year.options]) if (!option.value) option.remove();
form.hidden = year.length === 0;

const exists = async (url) => {
  try {
    return (await fetch(url, {method: 'HEAD'})).ok;
  } catch {
    return true; // Opened from a disk: nothing can be asked, so go.
  }
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const places = [year.value];
  if (month.selectedIndex > 0) {
    places.unshift(`${year.value}${two(month.selectedIndex)}/`);
    if (day.value) places.unshift(`${places[0]}${day.value}/`);
  }
  for (const place of places) {
    if (place === year.value || (await exists(place))) return location.assign(place);
  }
});
