// The page's own "+ الخط −": it really changes the size of the paragraphs, from 15 to 33 pixels.
const text = document.querySelector('.body-text');
let size = 19;
function change(step) {
  size = Math.min(33, Math.max(15, size + step));
  text.style.setProperty('--text-size', `${size}px`);
}
document.querySelector('#page-larger')?.addEventListener('click', () => change(2));
document.querySelector('#page-smaller')?.addEventListener('click', () => change(-2));
