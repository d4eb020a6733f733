// Where a program is edited, it has the numbers that the reader has turned to here.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".listing-links a");
  const form = link?.closest("form");
  if (form) {
    const url = new URL(link.href);
    for (const field of form.querySelectorAll("input[name^='knob.']")) {
      url.searchParams.set(field.name, field.value);
    }
    link.href = url.href;
  }
});
