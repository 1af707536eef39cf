title = Två lås
story =
    Roller omprövades i helgen, av två grupper: en för molnet och en för platsen. Priya Raman får inte längre starta enhetsåtgärder: administrationscentret avvisar varenda en. Hennes chef har bett molngruppen rätta till det, och vill gärna höra att det är allt.

    Du är Priya; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy blir klar för Priya, på IT-LT-0008 och på IT-DT-0013.
hint-1 = En åtgärd går genom två dörrar: administrationscentret frågar efter en rättighet i en Intune-roll, platsen efter en i en säkerhetsroll.
hint-2 = Öppna den första dörren och starta en åtgärd. Vad säger CMGatewayNotificationWorker.log nu?
hint-3 = Remote tasks > Initiate Configuration Manager action släpper ut den ur molnet. Collection > Notify Resource släpper in den på platsen.
answer-both-roles = Hennes Intune-roll och hennes säkerhetsroll på platsen saknar var sin rättighet.
answer-intune-role-only = Hennes Intune-roll saknar Initiate Configuration Manager action; platsen har inget emot henne.
answer-site-role-only = Hennes säkerhetsroll saknar Notify Resource; molnet har inget emot henne.
answer-not-discovered = Platsen har inte identifierat hennes konto.
answer-license-missing = Hennes konto saknar Intune-licens.
explanation =
    Båda grupperna hade gjort sitt. Intune-rollen förlorade Remote tasks > Initiate Configuration Manager action, så administrationscentret avvisade genast och ingen logg fick en rad om det. Säkerhetsrollen förlorade Collection > Notify Resource, vilket inte kunde märkas så länge ingen åtgärd kom fram: först med den första dörren öppen skrev tjänstanslutningspunkten Unauthorized to perform client action.

    En lagning slutar med ett prov av hela vägen, inte med att det första meddelandet försvinner.
