title = Still 401 with a new key
story =
    Every upload fails with 401. A colleague found the expired secret key in the calendar and says: renew it, and it runs. Yesterday evening the virtual host of PS1SCP01 was moved, and that went well.

    You are Ingrid Solvang, Global Administrator and Full Administrator of the site. Do not stop at the first thing that is wrong.
goal = The upload runs again, and Sync Machine Policy on IT-LT-0008 completes.
hint-1 = 401 is an answer to a token. There are several reasons for a token not to be accepted, and two of them may hold at once.
hint-2 = Renew the key, let a cycle pass, and read CMGatewaySyncUploadWorker.log again. Is it the same answer?
hint-3 = A token begins and ends at a time, and a guest takes its clock from its host. Compare the clock of the service connection point with that of the others.
answer-key-and-clock = The secret key has expired, and the clock of the service connection point is behind.
answer-key-only = The secret key has expired, and nothing else is wrong.
answer-clock-only = The clock of the service connection point is behind, and nothing else is wrong.
answer-consent-revoked = The admin consent for the application was revoked.
answer-app-deleted = The application was deleted.
explanation =
    The key had expired, as the calendar said. With a new one the gateway still answered 401: the host that PS1SCP01 was moved to is behind, and so is its guest. A token that is not valid yet by the clock of the one who asks, or already too old by the clock of the other, is refused with the same status.

    Two causes behind one symptom hide each other. Repairing one and looking at the same line again is what tells them apart; concluding from the unchanged line that the first repair was wrong is the trap.
