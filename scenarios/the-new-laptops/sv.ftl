title = De nya bärbara datorerna kommer aldrig
story =
    Contoso införde tenant attach för en pilotgrupp i morse. Det gick bra, och projektet har bett alla att titta på sina datorer i administrationscentret. Nu klagar sälj och ekonomi: ingen av deras bärbara datorer finns där. De stationära gör det.

    Anslutningen är felfri, och CMGatewaySyncUploadWorker.log har ingen röd rad. Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Varje bärbar och varje stationär dator med klient syns i administrationscentret.
hint-1 = Konsolens enhetslista kan för varje enhet säga varför den inte laddas upp. Jämför en bärbar dator med en stationär.
hint-2 = Vad som laddas upp bestäms på ett enda ställe: Administration > Cloud Services > Co-management, egenskaperna för CoMgmtSettingsProd.
hint-3 = På fliken Configure upload är en samling vald, och de bärbara datorerna är inte med i den. Vilken samling rymmer båda?
answer-scope = Uppladdningen är begränsad till en samling som de bärbara datorerna inte är med i.
answer-no-client = De bärbara datorerna saknar Configuration Manager-klient.
answer-upload-fails = Uppladdningen misslyckas sedan de stationära skickades.
answer-waiting = De bärbara datorerna är på väg: ett delta för bara med sig det som ändras.
answer-license = De bärbara datorernas ägare saknar Intune-licens.
explanation =
    Ingenting var trasigt. Piloten hade valt A collection I select med samlingen Desktops, och uppladdningen gjorde som den blev tillsagd: enheter utanför omfånget laddas inte upp, tyst, med en felfri anslutning och utan en rad i någon logg.

    Med All workstations, eller alla enheter, lägger nästa delta till de bärbara datorerna. Att välja Laptops hade bytt ett klagomål mot ett annat: nästa delta tar bort det som är utanför omfånget.
