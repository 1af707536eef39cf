title = Brandväggsprojektet
story =
    Sedan i dag når servrarna bara det som står på brandväggsprojektets lista. Projektet har adresserna som någon en gång skrev upp, och frågar vilken som saknas: det öppnar exakt en, och vill ha ett skäl.

    Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Uppladdningen går igen, och Sync Machine Policy på IT-LT-0008 blir klar.
hint-1 = En av tjänstanslutningspunktens arbetare gör inget annat än letar efter adresserna, och har en egen logg.
hint-2 = EndpointConnectivityCheckWorker.log klagar på två. Behöver den här klientorganisationen båda?
hint-3 = CMGatewaySyncUploadWorker.log har adressen dit uppladdningen går.
answer-us-gateway = https://us.gateway.configmgr.manage.microsoft.com är spärrad, och klientorganisationen ligger i den regionen.
answer-eu-gateway = https://eu.gateway.configmgr.manage.microsoft.com är spärrad, och klientorganisationen ligger i den regionen.
answer-gateway = https://gateway.configmgr.manage.microsoft.com är spärrad.
answer-aka-ms = https://aka.ms/configmgrgateway är spärrad.
answer-proxy-authentication = Proxyn kräver att tjänstanslutningspunkten legitimerar sig.
explanation =
    Tenant attach behöver fyra adresser: aka.ms, varifrån tjänstanslutningspunkten leds vidare; den globala gatewayen, som säger i vilken region klientorganisationen ligger; och den regionens gateway, dit allt skickas. Kontrollen letar efter båda regionerna, så en spärrad som ingen använder ser lika illa ut som den som betyder något.

    Raden om den misslyckade uppladdningen nämner adressen som avsågs. Alla fyra hör hemma på brandväggens lista: en klientorganisation kan flyttas.
