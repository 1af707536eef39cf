title = Half of the devices
story =
    Between two coffees half of the workstations have vanished from the admin center. Nobody has touched the co-management settings; the upload is green; no log has an error. The owners of the servers insist that servers stay out of the cloud, as was agreed.

    You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = Every workstation with a client is shown in the admin center, and no server is.
hint-1 = An upload removed them, as it was told to. What does the console say about a device that has vanished?
hint-2 = The scope is the collection that it was. Count its members.
hint-3 = A collection is a rule. Somebody has narrowed the one behind All workstations.
answer-membership-rule = The membership rule of the collection was narrowed.
answer-scope-changed = Another collection was chosen for the upload.
answer-clients-removed = The clients of the devices were removed.
answer-upload-fails = The upload fails since the devices vanished.
answer-role-lost = A role that sees all devices was lost.
explanation =
    The upload carries the members of a collection and of its children. When the rule of the collection changes, devices leave it, and the next delta removes them: to the components that is success.

    Restoring the rule brings them back. Choosing All devices would have, too, together with the servers: a symptom is gone, and an agreement is broken.
