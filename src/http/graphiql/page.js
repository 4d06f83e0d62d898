/* Runs in the browser, as it is: opens GraphiQL on the API that served the page. */
const { React, ReactDOM, GraphiQL, GraphiQLPluginExplorer } = window;

const newTab = `# Ask anything: the documentation is in the bar on the left, the query builder below it.
# Ctrl-Space completes, Ctrl-Enter runs.

{
  
}
`;

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
      plugins: [GraphiQLPluginExplorer.explorerPlugin({ showAttribution: false })],
      // For a new visitor; GraphiQL keeps the tabs of one who comes back in the browser's own storage.
      defaultTabs: JSON.parse(document.getElementById("examples").textContent),
      defaultQuery: newTab,
      isHeadersEditorEnabled: true,
      // A header can hold a secret: it is kept only if its owner says so in the settings.
      shouldPersistHeaders: false,
      showPersistHeadersSettings: true,
    },
    React.createElement(GraphiQL.Logo, null, "Onrecord"),
  ),
);
