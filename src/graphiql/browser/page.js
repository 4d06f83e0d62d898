/* Runs in the browser, as it is: opens GraphiQL on the API that served the page. */
const { React, ReactDOM, GraphiQL, GraphiQLPluginExplorer } = window;
const { createElement, useEffect, useLayoutEffect, useState } = React;

const newTab = `# Ask anything. Ctrl-Space completes,
# Ctrl-Enter runs. The documentation is in the bar
# on the left, the query builder below it.
{
  quotes(first: 3) {
    nodes {
      text
      speaker {
        name
      }
    }
  }
}
`;

/** The query in the address, as in a link that somebody shared; without one, nothing. */
function sharedQuery() {
  const address = new URLSearchParams(window.location.search);
  const query = address.get("query");
  // Variables are said even where there are none: GraphiQL would take those of the last visit.
  return query ? { query, variables: address.get("variables") ?? "", operation: address.get("operationName") } : null;
}

const shared = sharedQuery();
const examples = JSON.parse(document.getElementById("examples").textContent);
const { tellsSchema } = JSON.parse(document.getElementById("settings").textContent);

/** Does what GraphiQL leaves to its reader: shows the tab that is open, its variables, and long lines whole. */
function Attendant() {
  const { tabs, activeTabIndex, queryEditor, variableEditor, setOperationName } = GraphiQL.React.useEditorContext({
    nonNull: true,
  });
  const { id, variables } = tabs[activeTabIndex];

  useEffect(() => {
    const tab = document.querySelector(".graphiql-tab-active");
    // It calls at once, and again when the window or a pane takes room from the tabs.
    const resized = new ResizeObserver(() => tab.scrollIntoView({ block: "nearest", inline: "nearest" }));
    resized.observe(tab.parentElement);
    return () => resized.disconnect();
  }, [id]);

  useEffect(() => {
    const folded = document.querySelector('[aria-label="Show editor tools"]');
    if (variables && folded) document.querySelector('.graphiql-editor-tools [data-name="variables"]').click();
  }, [id]);

  useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) editor?.setOption("lineWrapping", true);
  }, [queryEditor, variableEditor]);

  useEffect(() => {
    if (queryEditor && shared?.operation) setOperationName(shared.operation);
  }, [queryEditor]);

  return null;
}

const explorer = GraphiQLPluginExplorer.explorerPlugin({ showAttribution: false });

/** The query builder, from its top: by itself it goes to the last box that can be typed in. */
function ExplorerFromTop() {
  const [focused] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    focused?.focus({ preventScroll: true });
    for (const element of document.querySelectorAll(".graphiql-plugin, .graphiql-plugin *")) element.scrollTop = 0;
  }, [focused]);
  return createElement(explorer.content);
}

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
      // GraphiQL asks for the schema unless it is told that there is none.
      ...(!tellsSchema && { schema: null }),
      plugins: [{ ...explorer, content: ExplorerFromTop }],
      // For a new visitor; GraphiQL keeps the tabs of one who comes back in the browser's own storage.
      defaultTabs: shared ? [shared, ...examples] : examples,
      ...(shared && { query: shared.query, variables: shared.variables }),
      defaultQuery: newTab,
      isHeadersEditorEnabled: true,
      storage: window.storageWithoutHeaders,
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
    },
    createElement(GraphiQL.Logo, null, tellsSchema ? "Onrecord" : "Onrecord · its schema is not told"),
    createElement(Attendant),
  ),
);
