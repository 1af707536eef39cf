title = Den nya proxyn
story =
    Nätgruppen har bytt proxy, och varje webbläsare i företaget fungerar. Anslutningen gör det inte: inget har kommit till administrationscentret sedan dess.

    Nätgruppen har provat gatewayens adress i en webbläsare på PS1SCP01, inloggad som administratör: den öppnas. Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Uppladdningen går igen, och Sync Machine Policy på IT-LT-0008 blir klar.
hint-1 = Vilken status har raden om den misslyckade uppladdningen, och vem ger ett sådant svar?
hint-2 = 407 kommer från en proxy, inte från molnet. En webbläsare loggar in där med sin användares konto.
hint-3 = Tjänstanslutningspunkten anropar som datorn, genom WinHTTP:s systemproxy.
answer-proxy-authentication = Proxyn kräver att tjänstanslutningspunktens datorkonto legitimerar sig.
answer-proxy-idle = Proxyn avslutar vilande anslutningar för tidigt.
answer-endpoint-blocked = Proxyn spärrar en av gatewayens adresser.
answer-secret-expired = Programmets hemliga nyckel har gått ut.
answer-root-certificate = Tjänstanslutningspunkten saknar ett rotcertifikat.
explanation =
    407 (Proxy Authentication Required) är proxyns eget svar. Tjänstanslutningspunkten körs som datorkontot och har ingen som kan logga in; det hade provets webbläsare.

    En systemproxy som inte frågar (netsh winhttp set proxy), med en undantagslista för det som finns inne, botar det. Ett prov bevisar något bara om det anropar som den som misslyckas.
