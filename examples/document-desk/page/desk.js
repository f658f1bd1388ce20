fetch("/documents")
  .then(response => response.json())
  .then(documents => {
    const list = document.getElementById("documents");
    for (const one of documents) {
      const item = document.createElement("li");
      const name = document.createElement(one.expired ? "s" : "a");
      name.textContent = one.name;
      if (!one.expired) {
        name.href = "/documents/" + encodeURIComponent(one.name);
      }
      item.append(name, " " + one.bytes);
      list.append(item);
    }
  });
