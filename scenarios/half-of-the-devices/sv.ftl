title = Hälften av enheterna
story =
    Mellan två koppar kaffe har hälften av arbetsstationerna försvunnit ur administrationscentret. Ingen har rört samhanteringsinställningarna; uppladdningen är grön; ingen logg har något fel. Serverägarna står fast vid att servrar hålls utanför molnet, som man har kommit överens om.

    Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Varje arbetsstation med klient visas i administrationscentret, och ingen server gör det.
hint-1 = En uppladdning tog bort dem, som den var tillsagd. Vad säger konsolen om en enhet som har försvunnit?
hint-2 = Omfånget är samma samling som förut. Räkna dess medlemmar.
hint-3 = En samling är en regel. Någon har gjort regeln bakom All workstations snävare.
answer-membership-rule = Samlingens medlemskapsregel har gjorts snävare.
answer-scope-changed = En annan samling har valts för uppladdningen.
answer-clients-removed = Enheternas klienter har tagits bort.
answer-upload-fails = Uppladdningen misslyckas sedan enheterna försvann.
answer-role-lost = En roll som ser alla enheter har gått förlorad.
explanation =
    Uppladdningen för med sig medlemmarna i en samling och i dess underordnade. När samlingens regel ändras lämnar enheter den, och nästa delta tar bort dem: för komponenterna är det framgång.

    Att återställa regeln tar tillbaka dem. Det hade All devices också gjort, tillsammans med servrarna: ett symptom är borta, och en överenskommelse är bruten.
