"""The kiosk: an unattended screen in a waiting room."""
