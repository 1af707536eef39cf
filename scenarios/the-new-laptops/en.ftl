title = The new laptops never arrive
story =
    Contoso rolled tenant attach out to a pilot this morning. It went well, and the project has told everybody to look at their computers in the admin center. Now Sales and Finance complain: none of their laptops is there. The desktops are.

    The connector is healthy, and CMGatewaySyncUploadWorker.log has no line in red. You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = Every laptop and every desktop with a client is shown in the admin center.
hint-1 = The console's list of devices can say for each device why it is not uploaded. Compare a laptop with a desktop.
hint-2 = What is uploaded is decided in one place: Administration > Cloud Services > Co-management, Properties of CoMgmtSettingsProd.
hint-3 = On the tab Configure upload a collection is chosen, and the laptops are not in it. Which collection holds both?
answer-scope = The upload is limited to a collection that the laptops are not in.
answer-no-client = The laptops have no Configuration Manager client.
answer-upload-fails = The upload fails since the desktops were sent.
answer-waiting = The laptops are on their way: a delta carries only what changes.
answer-license = The owners of the laptops have no Intune licence.
explanation =
    Nothing was broken. The pilot had chosen A collection I select with the collection Desktops, and the upload did what it was told: devices outside the scope are not uploaded, silently, with a healthy connector and without a line in a log.

    Choosing All workstations, or all devices, lets the next delta add the laptops. Choosing Laptops would have exchanged one complaint for another: the next delta removes what is out of scope.
