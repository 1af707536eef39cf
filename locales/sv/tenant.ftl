# Administrationscentrets sidor om människor och vad de har gjort.

center-audit-title = Administration av klientorganisation | Granskningsloggar
center-audit-date = Datum
center-audit-actor = Initierad av (aktör)
center-audit-application = Programnamn
center-audit-activity = Aktivitet
center-audit-targets = Mål
center-audit-category = Kategori
center-audit-status = Status
center-audit-search = Sök på initierad av eller aktivitet
center-audit-from = Från (UTC)
center-audit-to = Till (UTC)
center-audit-none-title = Inga granskningshändelser
center-audit-none = Ingen har ändrat något som passar sökningen och filtren.
center-audit-lab = Labbet
center-audit-success = Lyckades
center-audit-category-applications = Programhantering
center-audit-category-device = Enhet
center-audit-category-other = Annat
center-audit-category-role = Roll
center-audit-category-users = Användarhantering
center-audit-details = Information om granskningsloggen
center-audit-friendly = Visningsnamn
center-audit-operation = Åtgärdstyp
center-audit-component = Komponent
center-audit-correlation = Korrelations-ID
center-audit-trace = Visa åtgärdens väg
center-audit-property = Egenskap
center-audit-old = Gammalt värde
center-audit-new = Nytt värde
center-audit-file = Granskningsloggar
center-audit-exported = { $rows ->
    [one] 1 granskningshändelse exporterades.
   *[other] { $rows } granskningshändelser exporterades.
}
