// Added to each page by `broadsheet serve`, and to no page that is published: loads the page again
// when the site has been rebuilt, and shows what keeps it from being rebuilt.
(() => {
  const shown = document.currentScript.dataset.build;
  let source;
  let banner;

  // A page that nobody looks at does not listen: browsers allow a host six connections only.
  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else if (!source) {
      source = new EventSource("/.broadsheet/events");
      source.onmessage = ({ data }) => {
        const [build, ...errors] = data.split("\n");
        if (build === shown) {
          show(errors);
        } else {
          source.close();
          location.reload();
        }
      };
    }
  };

  const element = (name, parent, text) => {
    const made = parent.appendChild(document.createElement(name));
    made.textContent = text;
    return made;
  };

  const show = (errors) => {
    banner?.remove();
    banner = undefined;
    if (errors.length === 0) {
      return;
    }
    banner = document.createElement("broadsheet-errors");
    banner.setAttribute("role", "alert");
    banner.lang = "en";
    banner.dir = "ltr";
    const inside = banner.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host {
        all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; box-sizing: border-box;
        max-height: 50vh; overflow: auto; padding: 12px 16px; border-top: 4px solid #d33;
        background: #1c1c1c; color: #f4f4f4; font: 14px/1.5 system-ui, sans-serif;
      }
      b { display: block }
      code { display: block; font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; margin-top: 4px }
      button { float: right; font: inherit; color: inherit; background: none; border: 1px solid #888; padding: 2px 8px }
      @media print { :host { display: none } }`);
    inside.adoptedStyleSheets = [sheet];
    element("button", inside, "Hide").onclick = () => show([]);
    element("b", inside, errors.length === 1 ? "There is an error" : `There are ${errors.length} errors`);
    errors.forEach((error) => element("code", inside, error));
    document.body.append(banner);
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => source?.close());
  listen();
})();
