# CMPivot för en enhet.

cmpivot-title = CMPivot
cmpivot-tree = Entiteter
cmpivot-tree-search = Sök entiteter och kolumner
cmpivot-tree-search-short = Sök
cmpivot-tree-none = Ingen entitet och ingen kolumn innehåller { $search }.
cmpivot-tree-show = Visa entiteter
cmpivot-entity-empty = inga rader
cmpivot-favorites = Favoriter
cmpivot-favorites-none = Ingen fråga är sparad i den här webbläsaren än.
cmpivot-editor = Fråga
cmpivot-editor-help = Ctrl+Retur kör frågan. Ctrl+blanksteg föreslår ord, piltangenterna väljer ett och Retur tar det.
cmpivot-proposals = Förslag
cmpivot-proposal-count = { $count ->
    [one] Ett förslag. Nedpil väljer det.
   *[other] { $count } förslag. Nedpil väljer ett.
}
cmpivot-run = Kör
cmpivot-run-past = Det förflutna visas, och där kan inget ändras. Gå tillbaka till nu för att köra en fråga.
cmpivot-run-no-client = CMPivot frågar en Configuration Manager-klient, och den här enheten har ingen.
cmpivot-run-running = Frågan körs.
cmpivot-run-empty = Det finns ingen fråga. Skriv en, eller börja med ett exempel under Komma igång.
cmpivot-cancel = Avbryt
cmpivot-cancel-none = Ingen fråga körs.
cmpivot-canceled = Frågan avbröts. Enheten fick frågan ändå; svaret visas inte.
cmpivot-clear = Rensa
cmpivot-clear-none = Redigeraren är tom.
cmpivot-save = Spara
cmpivot-save-title = Spara som favorit
cmpivot-save-text = Frågan sparas i den här webbläsaren och visas under Favoriter överst bland entiteterna.
cmpivot-save-name = Namn
cmpivot-save-tags = Taggar, åtskilda med kommatecken
cmpivot-save-confirm = Spara fråga
cmpivot-save-no-query = Det finns ingen fråga att spara.
cmpivot-save-no-name = Ge frågan ett namn.
cmpivot-saved = { $name } sparades.
cmpivot-save-remove = Ta bort { $name }
cmpivot-tabs = Exempel och resultat
cmpivot-samples = Komma igång
cmpivot-samples-text = Välj ett exempel; det hamnar i redigeraren, där det kan ändras och köras.
cmpivot-sample-operating-system = Operativsystemet
cmpivot-sample-recently-used = Program som har använts de senaste två timmarna
cmpivot-sample-disks = Diskar med ledigt utrymme
cmpivot-sample-model = Modell och operativsystem, med en join
cmpivot-sample-security-log = Händelser i säkerhetsloggen med ett visst ID
cmpivot-sample-modules = Moduler i en process, räknade
cmpivot-sample-quick-scan = Ålder på den senaste snabbgenomsökningen
cmpivot-sample-registry = En nyckel i registret
cmpivot-results = Resultat
cmpivot-results-none-title = Ingen fråga har körts än
cmpivot-results-none = Kör visar enhetens svar här.
cmpivot-answered = { $rows ->
    [0] { $device } svarade utan rader, { $time }.
    [one] { $device } svarade med en rad, { $time }.
   *[other] { $device } svarade med { $rows } rader, { $time }.
}
cmpivot-found = { $rows ->
    [0] Ingen rad innehåller orden.
    [one] En rad innehåller orden.
   *[other] { $rows } rader innehåller orden.
}
cmpivot-no-rows = Inga rader
cmpivot-search = Sök bland raderna
cmpivot-chart = Diagram
cmpivot-chart-none = Inget
cmpivot-chart-bar = Stapeldiagram, liggande
cmpivot-chart-column = Stapeldiagram, stående
cmpivot-chart-pie = Cirkeldiagram
cmpivot-chart-title = { $counted } per { $by }
cmpivot-export = Exportera
cmpivot-export-none = Det finns inga rader att exportera.
cmpivot-trace = Följ frågan genom loggarna
cmpivot-error-place = Rad { $line }, kolumn { $column }:
cmpivot-error-expected = Förväntat här: { $words }
cmpivot-error-use = Använd { $word }
cmpivot-error-show = Visa stället
cmpivot-error-other = Frågan kan inte köras.

## Vad språket avvisar; resten säger gatewayen på engelska

cmpivot-error-QueryEmpty = Frågan är tom.
cmpivot-error-QueryTooLong = Frågan är för lång.
cmpivot-error-QueryTooDeep = Parenteserna ligger för djupt i varandra.
cmpivot-error-CharacterInvalid = Inget ord i språket börjar med det här tecknet.
cmpivot-error-StringNotClosed = Texten saknar avslutande citattecken.
cmpivot-error-LiteralInvalid = Värdet går inte att läsa.
cmpivot-error-TokenUnexpected = Något annat förväntas här.
cmpivot-error-EntityUnknown = Entiteten finns inte.
cmpivot-error-EntityArgumentsInvalid = Entiteten tar inte de här parametrarna.
cmpivot-error-OperatorUnknown = Operatorn finns inte.
cmpivot-error-NotInCmpivot = Ordet finns i Kusto, men inte i CMPivot.
cmpivot-error-NotInPortal = Ordet finns i konsolens CMPivot, men inte i administrationscentret.
cmpivot-error-ColumnUnknown = Kolumnen finns inte här.
cmpivot-error-ColumnDuplicate = Två kolumner har samma namn.
cmpivot-error-FunctionUnknown = Funktionen finns inte.
cmpivot-error-ArgumentsInvalid = Funktionen tar inte de här argumenten.
cmpivot-error-AggregateMisplaced = En aggregering hör hemma i summarize.
cmpivot-error-TypeMismatch = Typerna passar inte ihop.
cmpivot-error-JoinKindUnknown = Den sortens join finns inte.
cmpivot-error-JoinWithoutDevice = En sida av join saknar kolumnen Device.
cmpivot-error-TooManyJoins = Frågan har för många join.
cmpivot-error-TooManyColumns = Join får för många kolumner.
cmpivot-error-RenderMisplaced = render är frågans sista operator.
cmpivot-error-ChartUnknown = Diagrammet finns inte.
cmpivot-error-ChartColumnsInvalid = Resultatet saknar de kolumner som diagrammet behöver.
cmpivot-error-ResultTooLarge = Frågeresultatet är för stort. Försök igen med fler filter.
cmpivot-error-TooMuchWork = Frågan kräver mer arbete än en körning får använda.
cmpivot-error-EntityFailed = Enheten kunde inte läsa entiteten.
