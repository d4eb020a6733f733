// Copies a program. The clipboard is only there over HTTPS and on the reader's own machine; elsewhere the text is put
// into a field and selected, so that the browser's own command can take it.
const SHOWN_MS = 2_000;

const textOf = (listing) =>
  `${[...listing.querySelectorAll("td.line")].map((line) => line.textContent.replace(/\n$/, "")).join("\n")}\n`;

function select(button, text) {
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  field.readOnly = true;
  field.setAttribute("aria-label", "The program, selected: copy it with Ctrl and C");
  button.after(field);
  field.select();
  field.addEventListener("blur", () => field.remove());
  if (document.execCommand("copy")) {
    button.focus();
    return "Copied";
  }
  return "Press Ctrl+C";
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.(".listing [data-copy]");
  if (!button) {
    return;
  }
  const text = textOf(button.closest(".listing"));
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    said = select(button, text);
  }
  button.textContent = said;
  document.getElementById("announcer").textContent = said;
  setTimeout(() => (button.textContent = "Copy"), SHOWN_MS);
});
