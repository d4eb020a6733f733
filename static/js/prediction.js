// The order in which a reader says the programs will finish. It stays in this browser tab and goes with the comparison.
for (const section of document.querySelectorAll("[data-prediction]")) {
  const lab = section.dataset.prediction;
  const field = document.querySelector(`[data-order="${CSS.escape(lab)}"]`);
  const said = section.querySelector("[data-said]");
  const clear = section.querySelector("[data-clear]");
  const choices = [...section.querySelectorAll(".order-choice")];
  const key = `prediction ${location.pathname} ${lab}`;
  const ask = said.textContent;
  let order = [];

  const show = () => {
    for (const choice of choices) {
      const place = order.indexOf(choice.dataset.name);
      choice.setAttribute("aria-pressed", String(place >= 0));
      choice.querySelector(".rank").textContent = place >= 0 ? String(place + 1) : "";
      choice.setAttribute("aria-label", place >= 0 ? `${choice.dataset.label}, place ${place + 1}` : choice.dataset.label);
    }
    const complete = order.length === choices.length;
    clear.hidden = order.length === 0;
    field.value = complete ? order.join(",") : "";
    said.textContent = complete ? "Noted. Now run all of them and compare." : ask;
    sessionStorage.setItem(key, order.join(","));
    const comparison = document.querySelector(`#lab-${CSS.escape(lab)} [data-comparison]`);
    if (comparison?.children.length > 0 && (complete || order.length === 0)) {
      htmx.trigger(comparison, "runs:changed");
    }
  };

  section.addEventListener("click", (event) => {
    const choice = event.target.closest(".order-choice");
    if (choice) {
      const name = choice.dataset.name;
      order = order.includes(name) ? order.filter((one) => one !== name) : [...order, name];
      show();
    } else if (event.target === clear) {
      order = [];
      show();
      choices[0].focus();
    }
  });

  const names = choices.map((choice) => choice.dataset.name);
  order = (sessionStorage.getItem(key) ?? "").split(",").filter((name) => names.includes(name));
  if (order.length > 0) {
    show();
  }
}
