// Comfort only: everything works without this file.

/**
 * A day is typed in the page's own way ("8.2.2022"). Where the browser has a calendar, a button opens it and
 * writes the chosen day into the field in that same way.
 */
class DayField extends HTMLElement {
  connectedCallback() {
    const typed = this.querySelector('input');
    const words = this.dataset.open;
    if (!typed || !words || !('showPicker' in HTMLInputElement.prototype)) return;
    const picker = document.createElement('input');
    picker.type = 'date';
    picker.tabIndex = -1;
    picker.className = 'picker';
    picker.setAttribute('aria-hidden', 'true');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button second calendar';
    button.textContent = words;
    button.addEventListener('click', () => {
      picker.value = this.iso(typed.value) ?? '';
      picker.showPicker();
    });
    picker.addEventListener('change', () => {
      if (picker.value) typed.value = this.written(picker.value, typed.placeholder.includes('/') ? '/' : '.');
      typed.focus();
    });
    this.append(button, picker);
  }

  /** '2022-02-08' from '8.2.2022', for the calendar to open on that day. */
  iso(text) {
    const western = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
    const numbers = western.match(/\d+/g)?.map(Number) ?? [];
    if (numbers.length !== 3) return undefined;
    const [short, month, day] = numbers[0] > 31 ? numbers : numbers.toReversed();
    const year = short < 50 ? 2000 + short : short < 100 ? 1900 + short : short;
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }

  /** '8.2.2022' or '8/2/2022' from '2022-02-08', as the page's own example has it. */
  written(iso, between) {
    return iso.split('-').map(Number).toReversed().join(between);
  }
}
customElements.define('day-field', DayField);
