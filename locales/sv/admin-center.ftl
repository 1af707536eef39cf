# Administrationscentret.
