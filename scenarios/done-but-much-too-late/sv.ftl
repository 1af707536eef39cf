title = Klart, men alldeles för sent
story =
    Servicedesk har lovat att en princip finns på datorn medan användaren fortfarande är kvar i luren. Sedan servrarna härdades förra veckan tar det någon timme; sedan är åtgärden klar, överallt, utan fel.

    Du är Priya Raman på servicedesk; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy är klar inom fem minuter, på IT-LT-0008 och på SAL-LT-0020.
hint-1 = Spåret av en sen åtgärd visar vid vilket hopp tiden går förlorad.
hint-2 = Hanteringsplatsen hade uppgiften inom några sekunder. Säger BgbServer.log något om dess väg till klienterna?
hint-3 = En klient som inte kan anropas frågar efter sin princip en gång i timmen. Vilken port lyssnar aviseringsservern på?
answer-port-blocked = En brandvägg på hanteringsplatsen spärrar TCP 10123, så klienterna väntar till nästa principavsökning.
answer-management-point = SMS_NOTIFICATION_SERVER är stoppad på hanteringsplatsen.
answer-proxy-idle = Proxyn avslutar tjänstanslutningspunktens vilande anslutning för tidigt.
answer-client-offline = Datorerna sover och vaknar en gång i timmen.
answer-cloud-slow = Molntjänsten svarar långsamt.
explanation =
    Klientaviseringen är en anslutning som varje klient håller till TCP 10123 på hanteringsplatsen. Härdningen stängde den porten i Windows-brandväggen, vilket BgbServer.log säger med egna ord. Klienterna misslyckas inte: de går över till sin principavsökning, som standard en gång i timmen, och hittar uppgiften då.

    Därför ser väntan ut som ett botemedel. Att öppna porten ger tillbaka sekunderna. En kort tidsgräns i proxyn fördröjer också åtgärder, men tidigare: mellan molnet och tjänstanslutningspunkten.
