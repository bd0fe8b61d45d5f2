/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels, rows and tips, made alike wherever they are used. It must not know a session or a chart.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-parts.h"

#define NO_BREAK_SPACE 0x00A0
#define WORD_JOINER 0x2060
#define SPACING 8
#define SHORT_LINES 2
/* Where a text has a least width, it is not laid out letter under letter to find that width. */
#define LABEL_CHARACTERS 6
#define PROSE_CHARACTERS 20

GtkWidget *
tide_label_new (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARACTERS);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

GtkWidget *
tide_prose_new (const char *text, const char *css)
{
  GtkWidget *label = tide_label_new (text, css);
  gtk_label_set_width_chars (GTK_LABEL (label), PROSE_CHARACTERS);
  return label;
}

GtkWidget *
tide_short_label_new (const char *text, const char *css)
{
  GtkWidget *label = tide_label_new (text, css);
  gtk_label_set_lines (GTK_LABEL (label), SHORT_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  tide_widget_set_tip (label, text);
  return label;
}

char *
tide_keep_together (const char *text)
{
  GString *joined = g_string_new (NULL);
  gunichar before = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (before != 0 && (g_unichar_iswide (before) || g_unichar_iswide (c)))
        g_string_append_unichar (joined, WORD_JOINER);
      g_string_append_unichar (joined, c == ' ' ? NO_BREAK_SPACE : c);
      before = c;
    }
  return g_string_free (joined, FALSE);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

/* The widths of the children in order, at least @width in all with the spaces between them where
 * it is not negative. (transfer full) */
static GtkRequestedSize *
share_width (GtkWidget *widget, int width, guint *n)
{
  *n = count_children (widget);
  GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, MAX (*n, 1));
  GtkRequestedSize *size = sizes, *expanding = NULL;
  int left = width - SPACING * (int)(MAX (*n, 1) - 1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      size->data = child;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size->minimum_size,
                          &size->natural_size, NULL, NULL);
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        expanding = size;
      left -= size->minimum_size;
      size++;
    }
  if (width < 0)
    return sizes;
  left = gtk_distribute_natural_allocation (MAX (left, 0), *n, sizes);
  if (expanding != NULL)
    expanding->minimum_size += left;
  return sizes;
}

static void
measure_beside (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  guint n;
  g_autofree GtkRequestedSize *sizes = share_width (widget, is_width ? -1 : for_size, &n);
  int spaces = SPACING * (int)(MAX (n, 1) - 1);
  *minimum = *natural = is_width ? spaces : 0;
  for (guint i = 0; i < n; i++)
    {
      int least, best;
      if (is_width)
        {
          *minimum += sizes[i].minimum_size;
          *natural += sizes[i].natural_size;
          continue;
        }
      gtk_widget_measure (sizes[i].data, orientation, for_size < 0 ? -1 : sizes[i].minimum_size,
                          &least, &best, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, best);
    }
}

static void
allocate_beside (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n;
  g_autofree GtkRequestedSize *sizes = share_width (widget, width, &n);
  int x = 0;
  for (guint i = 0; i < n; i++)
    {
      int own = sizes[i].minimum_size;
      GtkAllocation place = { from_right ? width - x - own : x, 0, own, height };
      gtk_widget_size_allocate (sizes[i].data, &place, -1);
      x += own + SPACING;
    }
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

GtkWidget *
tide_beside_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (
      box, gtk_custom_layout_new (get_request_mode, measure_beside, allocate_beside));
  return box;
}

GtkWidget *
tide_link_row_new (const char *title, const char *subtitle, const char *indicator)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = tide_beside_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_box_append (GTK_BOX (words), tide_label_new (title, NULL));
  if (subtitle != NULL)
    {
      GtkWidget *under = tide_label_new (subtitle, "caption");
      gtk_widget_add_css_class (under, "dim-label");
      gtk_box_append (GTK_BOX (words), under);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (content), words);
  gtk_box_append (GTK_BOX (content), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_widget_add_css_class (row, "tide-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-indicator");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", indicator);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle != NULL ? subtitle : "", -1);
  return row;
}

TideFrame
tide_frame_new (GtkWidget *content)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = tide_prose_new (NULL, "title-4");
  GtkWidget *subtitle = tide_prose_new (NULL, "dim-label");
  GtkWidget *foot = tide_prose_new (NULL, "caption");
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (whole, "tide-frame");
  gtk_widget_add_css_class (head, "tide-frame-head");
  gtk_widget_add_css_class (foot, "tide-frame-foot");
  gtk_widget_add_css_class (foot, "dim-label");
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), subtitle);
  gtk_box_append (GTK_BOX (whole), head);
  gtk_box_append (GTK_BOX (whole), content);
  gtk_box_append (GTK_BOX (whole), foot);
  return (TideFrame){ whole, GTK_LABEL (title), GTK_LABEL (subtitle), GTK_LABEL (foot) };
}

static gboolean
on_query_tip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, g_object_get_data (G_OBJECT (widget), "tide-tip"));
  return TRUE;
}

static void
show_tip (GtkWidget *widget, const char *text)
{
  g_object_set_data_full (G_OBJECT (widget), "tide-tip", g_strdup (text), g_free);
  g_signal_handlers_disconnect_by_func (widget, on_query_tip, NULL);
  if (text != NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tip), NULL);
  gtk_widget_set_has_tooltip (widget, text != NULL);
}

void
tide_widget_set_tip (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (g_object_get_data (G_OBJECT (widget), "tide-tip"), text) == 0)
    return;
  show_tip (widget, text);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

GtkWidget *
tide_icon_button_new (const char *icon, const char *title)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new ();
  show_tip (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}
