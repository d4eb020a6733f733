// The order in which a reader says the programs will finish: pressed one after the other, sent when it is whole, and
// gone with by the comparison of the lab.
for (const section of document.querySelectorAll("[data-prediction]")) {
  const lab = section.dataset.prediction;
  const field = document.querySelector(`[data-order="${CSS.escape(lab)}"]`);
  const form = section.querySelector("form");
  const places = [...form.querySelectorAll("select[name='place']")];
  const clear = section.querySelector("[data-clear]");
  const choices = [...section.querySelectorAll(".order-choice")];
  const names = choices.map((choice) => choice.dataset.name);
  let order = section.dataset.said.split(",").filter((name) => names.includes(name));

  const show = () => {
    for (const choice of choices) {
      const place = order.indexOf(choice.dataset.name);
      choice.setAttribute("aria-pressed", String(place >= 0));
      choice.querySelector(".rank").textContent = place >= 0 ? String(place + 1) : "";
      choice.setAttribute("aria-label", place >= 0 ? `${choice.dataset.label}, place ${place + 1}` : choice.dataset.label);
    }
    clear.hidden = order.length === 0;
    field.value = order.length === choices.length ? order.join(",") : "";
  };

  const changed = () => {
    show();
    const complete = order.length === choices.length;
    if (complete) {
      places.forEach((place, index) => (place.value = order[index]));
      form.requestSubmit();
    }
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
      changed();
    } else if (event.target === clear) {
      order = [];
      changed();
      choices[0].focus();
    }
  });
  show();
}
