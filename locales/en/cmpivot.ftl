# CMPivot of a device.

cmpivot-title = CMPivot
cmpivot-tree = Entities
cmpivot-tree-search = Search entities and columns
cmpivot-tree-search-short = Search
cmpivot-tree-none = No entity and no column contains { $search }.
cmpivot-tree-show = Show entities
cmpivot-entity-empty = no rows
cmpivot-favorites = Favorites
cmpivot-favorites-none = No query is saved in this browser yet.
cmpivot-editor = Query
cmpivot-editor-help = Ctrl+Enter runs the query. Ctrl+Space proposes words, the arrow keys choose one, Enter takes it.
cmpivot-proposals = Proposals
cmpivot-proposal-count = { $count ->
    [one] One proposal. Arrow down chooses it.
   *[other] { $count } proposals. Arrow down chooses one.
}
cmpivot-run = Run
cmpivot-run-past = The past is shown, where nothing can be changed. Go back to now to run a query.
cmpivot-run-no-client = CMPivot asks a Configuration Manager client, and this device has none.
cmpivot-run-running = The query is running.
cmpivot-run-empty = There is no query. Write one, or begin with a sample of Getting started.
cmpivot-cancel = Cancel
cmpivot-cancel-none = No query is running.
cmpivot-canceled = The query was canceled. The device was asked all the same; its answer is not shown.
cmpivot-clear = Clear
cmpivot-clear-none = The editor is empty.
cmpivot-save = Save
cmpivot-save-title = Save to favorites
cmpivot-save-text = The query is kept in this browser, and stands under Favorites at the top of the entities.
cmpivot-save-name = Name
cmpivot-save-tags = Tags, separated by commas
cmpivot-save-confirm = Save query
cmpivot-save-no-query = There is no query to save.
cmpivot-save-no-name = Give the query a name.
cmpivot-saved = { $name } was saved.
cmpivot-save-remove = Remove { $name }
cmpivot-tabs = Samples and results
cmpivot-samples = Getting started
cmpivot-samples-text = Choose a sample; it comes into the editor, where it can be changed and run.
cmpivot-sample-operating-system = The operating system
cmpivot-sample-recently-used = Applications used in the last two hours
cmpivot-sample-disks = Disks with their free space
cmpivot-sample-model = Model with operating system, by a join
cmpivot-sample-security-log = Events of the security log with one ID
cmpivot-sample-modules = Modules of a process, counted
cmpivot-sample-quick-scan = Age of the last quick scan
cmpivot-sample-registry = A key of the registry
cmpivot-results = Results
cmpivot-results-none-title = No query was run yet
cmpivot-results-none = Run shows here what the device answers.
cmpivot-answered = { $rows ->
    [0] { $device } answered without rows, { $time }.
    [one] { $device } answered with one row, { $time }.
   *[other] { $device } answered with { $rows } rows, { $time }.
}
cmpivot-found = { $rows ->
    [0] No row contains the words.
    [one] One row contains the words.
   *[other] { $rows } rows contain the words.
}
cmpivot-no-rows = No rows
cmpivot-search = Search the rows
cmpivot-chart = Chart
cmpivot-chart-none = None
cmpivot-chart-bar = Bar chart
cmpivot-chart-column = Column chart
cmpivot-chart-pie = Pie chart
cmpivot-chart-title = { $counted } by { $by }
cmpivot-export = Export
cmpivot-export-none = There are no rows to export.
cmpivot-trace = Follow the query through the logs
cmpivot-error-place = Line { $line }, column { $column }:
cmpivot-error-expected = Expected here: { $words }
cmpivot-error-use = Use { $word }
cmpivot-error-show = Show the place
cmpivot-error-other = The query cannot be run.

## What the language refuses; the gateway says the rest in English

cmpivot-error-QueryEmpty = The query is empty.
cmpivot-error-QueryTooLong = The query is too long.
cmpivot-error-QueryTooDeep = Parentheses stand too deep inside each other.
cmpivot-error-CharacterInvalid = No word of the language begins with this character.
cmpivot-error-StringNotClosed = The text has no closing quote.
cmpivot-error-LiteralInvalid = The value cannot be read.
cmpivot-error-TokenUnexpected = Something else is expected here.
cmpivot-error-EntityUnknown = There is no such entity.
cmpivot-error-EntityArgumentsInvalid = The entity does not take these parameters.
cmpivot-error-OperatorUnknown = There is no such operator.
cmpivot-error-NotInCmpivot = Kusto has this word, CMPivot does not.
cmpivot-error-NotInPortal = The console's CMPivot has this word, the admin center's does not.
cmpivot-error-ColumnUnknown = There is no such column here.
cmpivot-error-ColumnDuplicate = Two columns have the same name.
cmpivot-error-FunctionUnknown = There is no such function.
cmpivot-error-ArgumentsInvalid = The function does not take these arguments.
cmpivot-error-AggregateMisplaced = An aggregate belongs into summarize.
cmpivot-error-TypeMismatch = The types do not go together.
cmpivot-error-JoinKindUnknown = There is no such kind of join.
cmpivot-error-JoinWithoutDevice = A side of the join has no column Device.
cmpivot-error-TooManyJoins = The query has too many joins.
cmpivot-error-TooManyColumns = The join has too many columns.
cmpivot-error-RenderMisplaced = render is the last operator of a query.
cmpivot-error-ChartUnknown = There is no such chart.
cmpivot-error-ChartColumnsInvalid = The result has not the columns that the chart needs.
cmpivot-error-ResultTooLarge = The query result is too large, retry with additional filters.
cmpivot-error-TooMuchWork = The query needs more work than one run may use.
cmpivot-error-EntityFailed = The device could not read the entity.
