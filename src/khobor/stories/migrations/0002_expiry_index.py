"""The timetable asks each second what has expired: that must not read every page."""

from django.db import migrations

CREATE = (
    "CREATE INDEX stories_page_expiry ON wagtailcore_page (expire_at) WHERE expire_at IS NOT NULL"
)


class Migration(migrations.Migration):
    dependencies = [("stories", "0001_initial")]

    operations = [migrations.RunSQL(CREATE, "DROP INDEX stories_page_expiry")]
