title = Den tysta tjänsten
story =
    En åtgärd på IT-LT-0008 har väntat i en timme. Du öppnar loggarna och blir lättad: ingen varning, inget fel, i någon av dem. Anslutningen säger Healthy.

    Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Uppladdningen går igen, och Sync Machine Policy på IT-LT-0008 blir klar.
hint-1 = En logg kan vara tyst på två sätt. Titta på tiderna.
hint-2 = När skrevs den senaste raden i CMGatewaySyncUploadWorker.log, och när skulle nästa körning bli enligt den?
hint-3 = Två arbetare i en och samma tjänst har tystnat samma minut, och anslutningen förblir Healthy ett dygn efter sin senaste framgång.
answer-connector-stopped = SMS_EXECUTIVE är inte igång på tjänstanslutningspunkten.
answer-upload-off = Uppladdningen har stängts av i inställningarna.
answer-management-point = SMS_NOTIFICATION_SERVER är inte igång på hanteringsplatsen.
answer-endpoint-blocked = En brandvägg spärrar en av gatewayens adresser.
answer-nothing-changed = Inget är fel: ett delta för bara med sig det som ändras, och inget har ändrats.
explanation =
    En tjänst som inte är igång skriver inga fel. Uppladdningen hade förvarnat om sin nästa körning, och den finns inte; aviseringsarbetaren tog inte emot något. Båda bor i SMS_EXECUTIVE på tjänstanslutningspunkten, som hade stoppats för en säkerhetskopiering och inte startats igen.

    Anslutningens status följer tiden för den senaste framgången och förblir Healthy ett dygn: en status är lika gammal som det den vilar på.
