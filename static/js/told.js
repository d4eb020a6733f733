// Streams tell many small things a second: what looks at the whole page does so once before it is drawn next, however
// often something was told until then.
export function whenTold(look) {
  let due = false;
  const soon = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        look();
      });
    }
  };
  document.addEventListener("runs:told", soon);
  document.addEventListener("htmx:afterSettle", soon);
  look();
}
