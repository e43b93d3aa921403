"""tmp"""
import math
from .canvas import *
from .colours import *
from .sky import *
from .land import *
from .plants import *
from .people import *
from .buildings import *
from .vehicles import *
from .things import *
from .interiors import *
from .charts import *
from .portraits import *
from .animals import *
