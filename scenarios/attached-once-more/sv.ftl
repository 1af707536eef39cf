title = Ansluten en gång till
story =
    Vid en övning av katastrofplanen återställdes platsen och anslöts igen, och ingen hade kopplat från den innan. Sedan dess står enheterna i administrationscentret stilla, och varje uppladdning slutar med 400 (Bad Request).

    Gruppen har redan slagit av och på uppladdningen, två gånger, utan resultat. Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Uppladdningen går igen, och varje arbetsstation med klient visas.
hint-1 = 400 är inte 401: tjänsten vet vem som frågar, och vill inte ha det som begärs. Vilken begäran får det svaret?
hint-2 = AccountOnboardingInfo är det platsen skickar för att presentera sig. För tjänsten är hierarkin redan ansluten.
hint-3 = Tjänsten glömmer en hierarki som har kopplats från, men inte genast. Av, vänta i två timmar, och på igen.
answer-onboarded-twice = Hierarkin anslöts medan tjänsten fortfarande hade dess första anslutning.
answer-secret-expired = Programmets hemliga nyckel har gått ut.
answer-consent-revoked = Administratörsmedgivandet för programmet har återkallats.
answer-government-cloud = Inställningarna anger ett annat moln än det klientorganisationen ligger i.
answer-endpoint-blocked = En brandvägg spärrar en av gatewayens adresser.
explanation =
    En hierarki har en enda anslutning. En andra avvisas med 400 så länge tjänsten har den första, och enheterna blir kvar som de senast laddades upp.

    Det dokumenterade botemedlet är att koppla från, vänta i två timmar eller mer tills tjänsten har glömt hierarkin, och ansluta igen. Att slå av och på uppladdningen inom några minuter upprepar felet, och det ser ut som om frånkopplingen inte hjälpte.
